import { dirname, join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { paths } from '../paths';
import { assetAddresses } from './assets';
import { errorFor } from './form-state';
import { counted, thousands } from './wording';

const SOURCE = dirname(__dirname);

/** Draws pages. Each template is compiled once and kept. */
export class Templates {
  private readonly environment: Environment;

  constructor() {
    const folders = [SOURCE, folderOf('govuk-frontend', 'dist'), folderOf('@ministryofjustice/frontend')];
    this.environment = new Environment(new FileSystemLoader(folders), {
      autoescape: true,
      trimBlocks: true,
      lstripBlocks: true,
    });
    this.environment.addGlobal('paths', paths);
    this.environment.addGlobal('asset', assetAddresses());
    this.environment.addFilter('errorFor', errorFor);
    this.environment.addFilter('thousands', thousands);
    this.environment.addFilter('counted', counted);
  }

  render(template: string, values: object): string {
    return this.environment.render(template, values);
  }
}

function folderOf(packageName: string, ...below: string[]): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), ...below);
}
