/**
 * What the services are made of. A service object's public methods are what a script sees; they are only ever reached
 * through `Border` (border.ts), which counts, checks and records each call.
 */
export abstract class Service {
  /** The name in exception texts and in the count of calls: `Range`, `Sheet`… */
  abstract readonly service: string;
  /** Properties beside the methods, such as enumerations. */
  readonly properties: Readonly<Record<string, unknown>> = {};
}

/** A value of an enumeration such as `SpreadsheetApp.BorderStyle.SOLID`. */
export class EnumValue {
  readonly group: string;
  readonly name: string;
  readonly position: number;
  constructor(group: string, name: string, position: number) {
    this.group = group;
    this.name = name;
    this.position = position;
  }
  toString(): string {
    return this.name;
  }
}

export type Enumeration = Readonly<Record<string, EnumValue>>;

export function enumeration(group: string, names: string): Enumeration {
  const values: Record<string, EnumValue> = {};
  names.split(/\s+/).forEach((name, position) => {
    values[name] = new EnumValue(group, name, position);
  });
  return values;
}

/** An exception of Google's services: a script sees it as an `Exception` with this message. */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** Something that this host does not model. It names itself, so that nobody takes it for Google's behaviour. */
export class NotEmulated extends Error {
  override name = 'NotEmulated';
  constructor(what: string) {
    super(`host: ${what} is not emulated`);
  }
}

/** The text of a call with arguments of the wrong types. */
export function signatureMismatch(method: string, args: readonly unknown[]): ServiceError {
  const types = args.map((arg) => (arg === null || arg === undefined ? 'null' : typeName(arg))).join(',');
  return new ServiceError(
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

function typeName(arg: unknown): string {
  if (Array.isArray(arg)) return 'number[]';
  if (typeof arg === 'object' && arg instanceof Service) return `SpreadsheetApp.${arg.service}`;
  if (typeof arg === 'string') return 'String';
  return typeof arg;
}
