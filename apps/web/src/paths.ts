/**
 * Every address of the service. Nothing personal is ever part of one: a child is named by an id,
 * and what is searched for stays in the session.
 */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  signInCallback: () => '/sign-in/callback',
  signOut: () => '/sign-out',
  signedOut: () => '/signed-out',
  myWork: (filters: Filters = {}) => withFilters('/my-work', filters),
  overdueReviews: (filters: Filters = {}) => withFilters('/overdue-reviews', filters),
  waitingFor: (filters: Filters = {}) => withFilters('/waiting-for', filters),
  findAChild: () => '/find-a-child',
  child: (childId: string) => `/children/${childId}`,
  helpOrder: () => '/help/order',
  helpDefinitions: () => '/help/definitions',
  accessibility: () => '/accessibility',
  asset: (file: string) => `/assets/${file}`,
} as const;

export type Filters = Readonly<Record<string, string | undefined>>;

function withFilters(path: string, filters: Filters): string {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return chosen.length > 0 ? `${path}?${new URLSearchParams(chosen).toString()}` : path;
}
