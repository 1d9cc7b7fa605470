import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and remembers what is wrong with each, so that all faults are told at once. */
export class VariableReader {
  readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  /** The value, or undefined where the variable is absent or blank. */
  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    const found = allowed.find((it) => it === value);
    if (value !== undefined && found === undefined) this.fault(name, `is not one of ${allowed.join(', ')}`);
    return found ?? fallback;
  }

  port(name: string, fallback: number): number {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (port < 1 || port > 65535) this.fault(name, 'is not a port: use a number from 1 to 65535');
    return port;
  }

  /** Never repeats the value in a fault: an address may hold a password. */
  url(name: string, protocols: readonly string[], example: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.fault(name, `is not an address of the right kind: write it like ${example}`);
    return undefined;
  }

  absolutePath(name: string): string | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : resolve(value);
  }

  required(name: string, whatToDo: string): void {
    if (this.text(name) === undefined) this.fault(name, `is missing: ${whatToDo}`);
  }

  fault(name: string, problem: string): void {
    this.faults.push(`${name} ${problem}`);
  }
}
