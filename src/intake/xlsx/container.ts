import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { sizeText } from '../../codes/sizes.ts';
import type { ByteSource, FormatOptions } from '../format.ts';
import { maxFileBytes, maxPartBytes, maxParts, maxRatio, suspiciousBytes } from './bounds.ts';
import { overBound, workbookFault } from './fault.ts';

/** A zip file whose parts can be read one by one, each as often as wanted. Names are compared as the standard has it: in any case. */
export interface Container {
  readonly path: string;
  /** Names of its parts as written, in the order of its directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part.
   *  @throws CannotAudit when it is missing, encrypted, damaged, or unfolds to more than it declares or may. */
  read(name: string): AsyncIterable<Buffer>;
}

/** Reads the directory of a zip file (APPNOTE 6.3, section 4.3).
 *  @throws CannotAudit when it is damaged or over a limit; nothing of it has been unfolded then. */
export async function openContainer(source: ByteSource, options: FormatOptions): Promise<Container> {
  const { path } = source;
  const bytes = await wholeFile(source, options);
  const zip = await zipOf(path, bytes);
  const entries = await entriesOf(path, zip);
  return {
    path,
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw workbookFault(path, `its part ${name} is missing`);
      refuseOversize(path, entry, options);
      yield* contentOf(path, zip, entry);
    },
  };
}

async function wholeFile({ path, size, open }: ByteSource, options: FormatOptions): Promise<Buffer> {
  const most = options.max_file_bytes ?? maxFileBytes;
  if (size !== undefined && size > most) throw tooLarge(path, most, options);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of open()) {
    length += chunk.length;
    if (length > most) throw tooLarge(path, most, options);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string, most: number, { forKind = '' }: FormatOptions) {
  return overBound(path, `it is larger than ${sizeText(most)}`, `--max-file-bytes ${forKind}1GiB`);
}

async function zipOf(path: string, bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (fault) {
    throw damaged(path, fault);
  }
}

async function entriesOf(path: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > maxParts) throw workbookFault(path, `it holds ${zip.entryCount} parts`);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw workbookFault(path, `it holds its part ${entry.fileName} twice`);
      entries.set(name, entry);
    }
  } catch (fault) {
    throw damaged(path, fault);
  }
  return entries;
}

function refuseOversize(path: string, entry: Entry, { max_ratio = maxRatio, forKind = '' }: FormatOptions): void {
  const { fileName, compressedSize, uncompressedSize } = entry;
  const folded = Math.max(1, compressedSize);
  if (uncompressedSize > maxPartBytes)
    throw workbookFault(path, `its part ${fileName} would unfold to more than ${maxPartBytes >> 20} MiB`);
  if (uncompressedSize > suspiciousBytes && uncompressedSize / folded > max_ratio)
    throw overBound(
      path,
      `its part ${fileName} would unfold to over ${max_ratio} times its size, as zip bombs do`,
      `--max-ratio ${forKind}1000`,
    );
}

/** yauzl holds the bytes to the size declared; what they add up to is held to the checksum here. */
async function* contentOf(path: string, zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw workbookFault(path, `its part ${entry.fileName} is encrypted`);
  let sum = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (fault) {
    throw damaged(path, fault);
  }
  if (sum !== entry.crc32) throw workbookFault(path, `its part ${entry.fileName} is damaged: its checksum is wrong`);
}

function damaged(path: string, fault: unknown): unknown {
  // Faults of the library come as plain errors, those of its streams with a code of zlib.
  const isOfLibrary = fault instanceof Error && (fault.constructor === Error || 'code' in fault);
  return isOfLibrary ? workbookFault(path, `it is damaged: ${fault.message}`, fault) : fault;
}
