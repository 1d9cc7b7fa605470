import { runCommand } from '../support/command';
import { createBareDatabase } from '../support/database';

describe('the command line', () => {
  it.each([
    [['migrat'], /^unknown command 'migrat' \(Did you mean migrate\?\)\./],
    [['migrate', '--fast'], /^unknown option '--fast'\./],
    [['migrate', 'now'], /^too many arguments for 'migrate'\./],
  ])('says in one line what is wrong with %j, with status 2', async (args, message) => {
    const { status, stdout, stderr } = await runCommand(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('shows its help when asked', async () => {
    const { status, stdout, stderr } = await runCommand(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('migrate');
  });

  it('lists every bad variable, with status 2', async () => {
    const { status, stderr } = await runCommand(['migrate'], { PORT: 'x', EHC_CLOCK: 'tomorrow' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^ {2}PORT /m);
    expect(stderr).toMatch(/^ {2}EHC_CLOCK /m);
  });

  it('says that the database does not answer, with status 2 and no stack', async () => {
    const { status, stderr } = await runCommand(['migrate'], {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The database does not answer \(.*ECONNREFUSED.*\)\. Check that PostgreSQL runs/);
    expect(stderr).not.toContain('    at ');
  });

  it('migrates a database, and finds nothing to do the second time', async () => {
    const database = await createBareDatabase();
    const env = { DATABASE_URL: database.url };
    expect((await runCommand(['migrate'], env)).status).toBe(0);
    expect((await runCommand(['migrate'], env)).stdout).toBe('The tables are up to date\n');
    await database.drop();
  });
});
