import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptProcess } from './kept-process';

describe('a process that is kept up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ehc-kept-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const kept = (code: string, print: (line: string) => void = () => undefined) => {
    const file = join(folder, 'part.js');
    writeFileSync(file, code);
    return new KeptProcess('part', file, process.env, print);
  };

  it('is given up, with a reason, when it ends again and again soon after its start', async () => {
    const lines: string[] = [];
    const part = kept('process.exit(3)', (line) => lines.push(line));
    await expect(part.run()).rejects.toThrow('The part ended 5 times soon after its start');
    expect(lines).toEqual(Array(4).fill('The part ended (status 3) and is started again'));
  });

  it('is not started again once it was stopped', async () => {
    const part = kept('process.on("disconnect", () => process.exit()); process.send({ kind: "ready" });');
    const running = part.run();
    await part.stop();
    await expect(running).resolves.toBeUndefined();
  });
});
