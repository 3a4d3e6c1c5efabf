import { XmlElement } from '@rgrove/parse-xml';

/** The elements that stand in an element; none of null. */
export function childrenOf(parent: XmlElement | null | undefined): XmlElement[] {
  return parent ? parent.children.filter((node): node is XmlElement => node instanceof XmlElement) : [];
}

/** The first element of a name in an element, whatever its namespace's prefix. */
export function child(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(parent).find((element) => element.name.replace(/^.*:/, '') === name) ?? null;
}

/** All the text in an element, as it stands. */
export function textOf(element: XmlElement | null | undefined): string {
  return element?.text ?? '';
}
