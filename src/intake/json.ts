/** What JSON.parse can give. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The object, or an empty one of anything else: exports leave out what they do not have. */
export function asObject(json: Json | undefined): Readonly<Record<string, Json>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : {};
}

export function asList(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : [];
}

/** The text of a scalar; '' of anything else. */
export function asText(json: Json | undefined): string {
  return typeof json === 'string'
    ? json
    : typeof json === 'number' || typeof json === 'boolean'
      ? String(json)
      : '';
}
