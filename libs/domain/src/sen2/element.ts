/** One element of the file as it was written, before anybody judges it. */
export interface Sen2Element {
  /** As written: capitals and small letters are matched alike. */
  readonly name: string;
  /** The line of its start tag, from 1. */
  readonly line: number;
  /** Its own text without the spaces around it; empty means missing. */
  readonly text: string;
  readonly children: readonly Sen2Element[];
}

const isNamed = (element: Sen2Element, name: string): boolean =>
  element.name.toLowerCase() === name.toLowerCase();

export const childrenNamed = (element: Sen2Element, name: string): Sen2Element[] =>
  element.children.filter((child) => isNamed(child, name));

/** The line of what a path such as `Requests[2]/ReceivedDate` leads to, or of the last parent that is there. */
export function lineAt(root: Sen2Element, path: string): number {
  let element = root;
  for (const step of path.split('/')) {
    const [, name = '', place = '1'] = /^([^[]*)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const next = childrenNamed(element, name)[Number(place) - 1];
    if (!next) return element.line;
    element = next;
  }
  return element.line;
}
