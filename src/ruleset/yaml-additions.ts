import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** What is to stand in a YAML file of settings: values of a map, entries of a list, single texts; by key. */
export interface Additions {
  readonly maps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Entries such as `manifest=Sheet1`: one for each word before the equals sign. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** A file with additions, and what it says otherwise, which stays as it is. */
export interface Added {
  readonly text: string;
  /** What was added: `column.weight: Gewicht`. */
  readonly added: readonly string[];
  readonly conflicts: readonly { readonly key: string; readonly says: string; readonly wanted: string }[];
}

/** Adds settings to a YAML file, comments and all else kept; nothing that is there is changed. The text must be sound YAML, or empty. */
export function withAdditions(text: string, { maps, lists, texts }: Additions): Added {
  const file = new SettingsFile(text);
  for (const [key, values] of Object.entries(maps))
    for (const [name, value] of Object.entries(values)) file.addToMap(key, name, value);
  for (const [key, entries] of Object.entries(lists)) for (const entry of entries) file.addToList(key, entry);
  for (const [key, value] of Object.entries(texts)) file.addText(key, value);
  return { text: file.text(), added: file.added, conflicts: file.conflicts };
}

class SettingsFile {
  readonly added: string[] = [];
  readonly conflicts: { key: string; says: string; wanted: string }[] = [];
  private readonly source: string;
  private readonly document: Document;

  constructor(source: string) {
    this.source = source;
    this.document = parseDocument(source, { schema: 'failsafe', merge: false });
    if (this.document.contents === null) this.document.contents = new YAMLMap();
  }

  text(): string {
    return this.added.length === 0
      ? this.source
      : this.document.toString({ lineWidth: 0, flowCollectionPadding: true });
  }

  addText(key: string, value: string): void {
    const known: unknown = this.document.get(key, true);
    if (known === undefined) {
      this.document.set(key, value);
      this.added.push(`${key}: ${value}`);
    } else this.compare(key, known, value);
  }

  addToMap(key: string, name: string, value: string): void {
    if (!this.document.has(key)) this.document.set(key, new YAMLMap());
    const map: unknown = this.document.get(key, true);
    const known: unknown = isMap(map) ? map.get(name, true) : map;
    if (known !== undefined) this.compare(`${key}.${name}`, known, value);
    else if (isMap(map)) {
      map.set(name, value);
      this.added.push(`${key}.${name}: ${value}`);
    }
  }

  addToList(key: string, entry: string): void {
    const list = this.listAt(key);
    const entries = list.items.map(shown);
    const [, kind = '', value = entry] = /^([^=]+)=(.+)$/s.exec(entry) ?? [];
    if (entries.includes(entry) || entries.includes(value)) return;
    const other = entries.find((one) => one.startsWith(`${kind}=`));
    if (other !== undefined) this.conflicts.push({ key, says: other, wanted: entry });
    else {
      list.add(new Scalar(entry));
      if (!this.document.has(key)) this.document.set(key, list);
      this.added.push(`${key}: ${entry}`);
    }
  }

  /** A single text is a list of one. */
  private listAt(key: string): YAMLSeq {
    const known: unknown = this.document.get(key, true);
    if (isSeq(known)) return known;
    const list = new YAMLSeq();
    if (known === undefined) return list;
    list.add(known);
    this.document.set(key, list);
    return list;
  }

  private compare(key: string, known: unknown, wanted: string): void {
    const says = shown(known);
    if (says !== wanted) this.conflicts.push({ key, says, wanted });
  }
}

function shown(node: unknown): string {
  if (isScalar(node)) return String(node.value);
  return isSeq(node) ? node.items.map(shown).join(', ') : 'something else';
}
