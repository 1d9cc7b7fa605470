import type { MigrationInterface } from 'typeorm';

/** Every change to the tables, oldest first. */
export const migrations: (new () => MigrationInterface)[] = [];
