import { UnreadableFile } from '../import-file/unreadable-file';

/** Bytes 80 to 9F of Windows-1252. Five of them stand for nothing. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const ONE_BYTE_NAMES = ['iso-8859-1', 'latin1', 'windows-1252', 'cp1252'];
const ENOUGH_FOR_DECLARATION = 200;
const ADVICE = 'Save the file again as UTF-8, or correct the encoding that its first line declares.';

type Decode = (bytes: Uint8Array, isLast: boolean) => string;

/**
 * Turns the bytes of an XML file into text, a piece at a time, in the encoding that the file itself declares. Bytes
 * that do not belong to that encoding refuse the file: guessing would spoil names.
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let start = Buffer.alloc(0);
  let decode: Decode | null = null;
  for await (const chunk of chunks) {
    if (decode) {
      yield decode(chunk, false);
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < ENOUGH_FOR_DECLARATION) continue;
    decode = decoderFor(start);
    yield decode(start, false);
  }
  decode ??= decoderFor(start);
  yield decode(start.length < ENOUGH_FOR_DECLARATION ? start : new Uint8Array(), true);
}

/** A byte order mark decides; then what the first line declares, which must not contradict it; then UTF-8. */
function decoderFor(start: Buffer): Decode {
  const wide = wideEncoding(start);
  const declared = declaredEncoding(wide ? withoutZeros(start) : start);
  if (wide) {
    if (declared !== null && !declared.startsWith('utf-16')) throw contradiction(declared, 'UTF-16');
    return textDecoder(wide, 'UTF-16');
  }
  if (declared?.startsWith('utf-16') === true) throw contradiction(declared, 'not UTF-16');
  if (declared === null || declared === 'utf-8' || declared === 'utf8') return textDecoder('utf-8', 'UTF-8');
  if (hasUtf8Mark(start)) throw contradiction(declared, 'UTF-8');
  if (declared === 'us-ascii' || declared === 'ascii') return oneByte('', 'US-ASCII');
  if (ONE_BYTE_NAMES.includes(declared)) return oneByte(WINDOWS_1252, 'Windows-1252');
  throw new UnreadableFile(
    `The file declares the encoding "${declared}", which we do not read. Save it as UTF-8.`,
    1,
  );
}

const contradiction = (declared: string, found: string): UnreadableFile =>
  new UnreadableFile(`The file declares the encoding ${declared}, but its bytes are ${found}. ${ADVICE}`, 1);

function wideEncoding(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  const first = start.subarray(0, 2).toString('hex');
  if (first === 'fffe' || first === '3c00') return 'utf-16le';
  return first === 'feff' || first === '003c' ? 'utf-16be' : null;
}

const hasUtf8Mark = (start: Buffer): boolean => start.subarray(0, 3).toString('hex') === 'efbbbf';
const withoutZeros = (bytes: Buffer): Buffer => Buffer.from(bytes.filter((byte) => byte !== 0));

function declaredEncoding(start: Buffer): string | null {
  const text = start.subarray(0, ENOUGH_FOR_DECLARATION).toString('latin1');
  const [, encoding] = /^[^<]{0,3}<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(text) ?? [];
  return encoding?.toLowerCase() ?? null;
}

/** Decodes by the platform's own decoder, which holds back half a character until its other half comes. */
function textDecoder(encoding: string, name: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return countingLines((bytes, isLast) => decoder.decode(bytes, { stream: !isLast }), name);
}

/** One byte, one character. `upper` gives the characters of the bytes 80 to 9F; without it bytes end at 7F. */
function oneByte(upper: string, name: string): Decode {
  const decodeByte = (character: string): string => {
    const found = upper.charAt(character.charCodeAt(0) - 0x80);
    if (found === '' || found === '\0') throw new TypeError(`not ${name}`);
    return found;
  };
  const odd = upper === '' ? /[\u0080-\u00ff]/g : /[\u0080-\u009f]/g;
  return countingLines((bytes) => Buffer.from(bytes).toString('latin1').replace(odd, decodeByte), name);
}

/** Says near which line the bytes go wrong. */
function countingLines(decode: Decode, name: string): Decode {
  let line = 1;
  return (bytes, isLast) => {
    try {
      const text = decode(bytes, isLast);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
      return text;
    } catch {
      throw new UnreadableFile(
        `The file is not the ${name} that it says it is, after this line. ${ADVICE}`,
        line,
      );
    }
  };
}
