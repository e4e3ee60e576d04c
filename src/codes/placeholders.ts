/** What people and systems type where they have nothing to say: compared as the whole value, in any case, without the spaces and punctuation
 *  around and in it. `none` is one; a street named `None Lane` is not. */
export const placeholderWords: readonly string[] = [
  'x xx tbd tba tbc tbf todo',
  'na none nil null nan undefined void empty blank',
  'unknown unk notknown notavailable notapplicable notprovided notgiven notset notspecified nodata noname noaddress nophone noemail notracking novalue',
  'test testing tester teststring testtest test1 test123 dummy sample example demo placeholder fake invalid foobar',
  'asdf asdfg asdfgh asdfghjkl qwerty qwertz azerty abcd abcdef 123456789 1234567890 0123456789',
  'sameasabove sameasbilling sameasshipping sameasbefore sameasship sameasbill ditto asabove seeabove seenotes seenote pending missing error',
  'customer name firstname lastname street address city string default',
  'unbekannt keineangabe keineangaben nichtbekannt nichtangegeben nichtvorhanden entfallt entfaellt ohne fehlt platzhalter kunde maxmustermann mustermann musterstrasse',
  'inconnu nonrenseigne nonconnu sansobjet neant aucun nonapplicable nondisponible onbekend nvt nietbekend niettoepasselijk nietbeschikbaar geen',
  'desconocido sinnombre sindatos noaplica nodisponible ninguno desconhecido semdados naoaplicavel nenhum sconosciuto nonapplicabile nondisponibile nessuno',
  'nieznany nieznane brak brakdanych niedotyczy neznamy neuvedeno ismeretlen nincs necunoscut okand saknas ukendt ukjent mangler tuntematon bilinmiyor',
  'неизвестно неизвестен нетданных невідомо άγνωστο 未知 不明 不详 不詳 测试 測試 なし テスト 없음 테스트',
].flatMap((line) => line.split(' '));

const words: ReadonlySet<string> = new Set(placeholderWords.map(coreOf));

/** Why a value says nothing: it is a word people type for nothing, only punctuation, or one character three times or more
 *  (`xxx`, `000-000-0000`). Undefined when it says something. */
export function placeholderKind(text: string): 'a filler word' | 'punctuation' | 'one character repeated' | undefined {
  const core = coreOf(text);
  if (core === '') return 'punctuation';
  if (words.has(core)) return 'a filler word';
  return isRepeated(core) ? 'one character repeated' : undefined;
}

/** Letters and digits, in lower case and without accents. */
function coreOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function isRepeated(core: string): boolean {
  const [first = ''] = core;
  const count = core.length / first.length;
  return count >= 3 && core === first.repeat(count);
}
