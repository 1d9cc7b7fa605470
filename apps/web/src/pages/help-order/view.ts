/** How "My work" is ordered: published, and the same for everyone. */
export function view() {
  return {
    title: 'How the list is ordered',
    groups: [
      'Late by law: the day that the law gives has passed.',
      'Due today.',
      'Due within the next 5 working days.',
      'Everything else, by date.',
    ],
    inside: [
      'A child who changes school in September, whose plan must name the new school by 15 February.',
      'A child without a place.',
      'The one that has been late for longest.',
    ],
  };
}
