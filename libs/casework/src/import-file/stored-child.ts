import type { Child } from '@ehc/domain';

/** A child as stored, with the fingerprint of the record that last brought them in. */
export type StoredChild = Child & { readonly importFingerprint: string | null };
