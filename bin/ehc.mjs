#!/usr/bin/env node
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady } from './ensure-ready.mjs';
import { root } from './support/project.mjs';

/** Runs a command in this same process, so that its exit status, its signals and its output are its own. */
await ensureReady();
process.env.TZ = 'UTC';
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist/js/apps/cli/src/main.js')).href);
