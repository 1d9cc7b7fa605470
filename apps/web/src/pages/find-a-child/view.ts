/** The search as it was typed. */
export function view(searched: string) {
  return {
    title: 'Find a child',
    searched,
    result: searched === '' ? null : `No child was found for “${searched}”.`,
  };
}
