import { resolveService } from '../../codes/services.ts';
import type { FieldReader, Row, SeenValue } from '../../model/table.ts';
import { type TextOf, valueAbsent } from './cell.ts';
import { type Code, CodeBook, type CodeEntry } from './code-book.ts';
import type { CodedReader } from './coded.ts';
import { type Spellings, spelled } from './spellings.ts';

/** Reads a service in the light of its carrier. Where its own cell is blank, a compound carrier (`fedex_ground`) gives it. */
export function serviceReader(
  place: Pick<FieldReader, 'field' | 'header'>,
  text: TextOf,
  carrier: CodedReader | undefined,
  spellings: Spellings | undefined,
): CodedReader {
  const books = new ServiceBooks(carrier, spellings);
  const entry = (row: Row) => books.of(text(row), carrier?.entry(row));
  return {
    ...place,
    text: (row) => text(row) ?? carrier?.entry(row)?.service,
    entry,
    resolve: (seen) => serviceCode(undefined, seen, spellings),
    read: (row) => entry(row)?.reading ?? valueAbsent,
    count(row) {
      const found = entry(row);
      if (found !== undefined) found.tally.rows++;
    },
    restart: () => books.restart(),
    seen: () => books.seen(place.field),
  };
}

/** What a service cell stands for with a carrier: the ruleset's own spellings first; what no table knows stays as written. */
function serviceCode(carrier: string | null | undefined, text: string, spellings: Spellings | undefined): Code {
  const code = spelled(spellings, text) ?? resolveService(carrier ?? undefined, text);
  return code === undefined ? { reading: text, as: null } : { reading: code, as: code };
}

/** The same text is another service with another carrier, so each carrier has a book of its own; compounds have one too. */
class ServiceBooks {
  private readonly bookByCarrier = new Map<string | null | undefined, CodeBook>();
  private readonly compounds: CodeBook;
  private readonly spellings: Spellings | undefined;

  constructor(carrier: CodedReader | undefined, spellings: Spellings | undefined) {
    this.spellings = spellings;
    this.compounds = new CodeBook((seen) => {
      const service = carrier?.resolve(seen).service;
      return { reading: service ?? valueAbsent, as: service ?? null };
    });
  }

  of(text: string | undefined, carrier: CodeEntry | undefined): CodeEntry | undefined {
    if (text !== undefined) return this.bookOf(carrier?.as).of(text);
    return carrier?.service === undefined ? undefined : this.compounds.of(carrier.seen);
  }

  restart(): void {
    for (const book of this.all()) book.restart();
  }

  seen(field: string): readonly SeenValue[] {
    return this.all().flatMap((book) => book.seen(field));
  }

  private all(): readonly CodeBook[] {
    return [...this.bookByCarrier.values(), this.compounds];
  }

  private bookOf(carrier: string | null | undefined): CodeBook {
    const known = this.bookByCarrier.get(carrier);
    if (known !== undefined) return known;
    const book = new CodeBook((seen) => serviceCode(carrier, seen, this.spellings));
    this.bookByCarrier.set(carrier, book);
    return book;
  }
}
