export { UnreadableFile } from './import-file/unreadable-file';
export { fingerprintOf } from './import-sen2/fingerprint';
export { checkReadable, readSen2 } from './import-sen2/read-sen2';
export type { Sen2Item, Sen2PersonItem, Sen2Readable, Sen2Source } from './import-sen2/read-sen2';
