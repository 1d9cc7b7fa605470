import { searchText } from '@ehc/domain';
import { newId } from '@ehc/platform';
import type { StoredChild } from '../import-file/stored-child';
import type { CaseloadChild } from './records';

/** The child's own facts as the row tells them; what it leaves empty stays as it was. */
export function childOfRow(
  record: CaseloadChild,
  fingerprint: string,
  before: StoredChild | null,
  authorityId: string,
): StoredChild {
  const { childRef, surname, forename, bornOn, noPlace, lookedAfter } = record;
  return {
    id: before?.id ?? newId(),
    authorityId,
    surname,
    forename,
    bornOn,
    sex: record.sex ?? before?.sex ?? null,
    ethnicity: record.ethnicity ?? before?.ethnicity ?? null,
    postcode: record.postcode ?? before?.postcode ?? null,
    upn: record.upn ?? before?.upn ?? null,
    uln: record.uln ?? before?.uln ?? null,
    upnUnknown: record.upn === null ? (before?.upnUnknown ?? null) : null,
    externalRef: childRef,
    searchName: searchText(`${surname} ${forename}`),
    settingId: before?.settingId ?? null,
    senTypes: before?.senTypes ?? [],
    caseworkerId: before?.caseworkerId ?? null,
    noPlace,
    lookedAfter,
    importFingerprint: fingerprint,
  };
}
