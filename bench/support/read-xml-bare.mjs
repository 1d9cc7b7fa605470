import { createReadStream } from 'node:fs';
import sax from 'sax';

/** Reads a file with the parser that the SEN2 import uses, keeping lines as it does, and does nothing with what it finds. */
const parser = sax.parser(true, { position: true });
parser.onerror = (error) => {
  throw error;
};
for await (const piece of createReadStream(process.argv[2], 'utf8')) parser.write(piece);
parser.close();
