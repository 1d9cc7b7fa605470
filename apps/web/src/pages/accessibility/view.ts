export function view() {
  return { title: 'Accessibility of this service' };
}
