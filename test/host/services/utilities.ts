import { createHash, createHmac } from 'node:crypto';
import Papa from 'papaparse';
import type { Context } from '../context.ts';
import { isDate, zoneOffset } from '../date-serial.ts';
import { type EnumValue, enumeration, Service, signatureMismatch } from '../service.ts';

const DigestAlgorithm = enumeration('DigestAlgorithm', 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512');
const Charset = enumeration('Charset', 'US_ASCII UTF_8');

/** The global `Utilities` */
export class Utilities extends Service {
  readonly service = 'Utilities';
  override readonly properties = { DigestAlgorithm, Charset };
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getUuid(): string {
    return this.#context.machine.uuid();
  }
  sleep(milliseconds: number): void {
    this.#context.machine.pass(milliseconds);
  }
  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!isDate(date)) throw signatureMismatch('Utilities.formatDate', [date, timeZone, format]);
    return formatDate(date.getTime(), timeZone, format);
  }
  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(/%(-?\d+)?(?:\.(\d+))?([sdf%])/g, (_all, width, decimals, kind) => {
      if (kind === '%') return '%';
      const value = values[next++];
      const text =
        kind === 'f'
          ? Number(value).toFixed(Number(decimals ?? 6))
          : kind === 'd'
            ? String(Math.trunc(Number(value)))
            : String(value);
      const size = Number(width ?? 0);
      return size < 0
        ? text.padEnd(-size)
        : text.padStart(size, String(width ?? '').startsWith('0') ? '0' : ' ');
    });
  }
  base64Encode(data: unknown): string {
    return bytes(data).toString('base64');
  }
  base64EncodeWebSafe(data: unknown): string {
    return bytes(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string): number[] {
    return signed(Buffer.from(text, 'base64'));
  }
  base64DecodeWebSafe(text: string): number[] {
    return signed(Buffer.from(text, 'base64url'));
  }
  computeDigest(algorithm: EnumValue, data: unknown): number[] {
    return signed(createHash(algorithm.name.replace('_', '').toLowerCase()).update(bytes(data)).digest());
  }
  computeHmacSha256Signature(data: unknown, key: unknown): number[] {
    return signed(createHmac('sha256', bytes(key)).update(bytes(data)).digest());
  }
  newBlob(data: unknown, type: string | null = null, name: string | null = null): Blob {
    return new Blob(bytes(data), type, name);
  }
  parseCsv(text: string, delimiter = ','): string[][] {
    return Papa.parse<string[]>(text, { delimiter }).data;
  }
}

/** `Base.Blob` */
export class Blob extends Service {
  readonly service = 'Blob';
  readonly #data: Buffer;
  readonly #type: string | null;
  readonly #name: string | null;
  constructor(data: Buffer, type: string | null, name: string | null) {
    super();
    this.#data = data;
    this.#type = type;
    this.#name = name;
  }
  getBytes(): number[] {
    return signed(this.#data);
  }
  getDataAsString(): string {
    return this.#data.toString('utf8');
  }
  getContentType(): string | null {
    return this.#type;
  }
  getName(): string | null {
    return this.#name;
  }
}

function bytes(data: unknown): Buffer {
  return Array.isArray(data)
    ? Buffer.from(data.map((byte: number) => byte & 255))
    : Buffer.from(String(data), 'utf8');
}

function signed(data: Buffer): number[] {
  return [...new Int8Array(data)];
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** An instant in a zone by a pattern of Java's SimpleDateFormat. */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const offset = zoneOffset(instant, timeZone);
  const wall = new Date(instant + offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.abs(offset) / 60_000;
  const zone = (colon: string): string =>
    `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
  const month = months[wall.getUTCMonth()] ?? '';
  const day = days[wall.getUTCDay()] ?? '';
  const hours = wall.getUTCHours();
  const fields: Record<string, string> = {
    yyyy: String(wall.getUTCFullYear()).padStart(4, '0'),
    yy: two(wall.getUTCFullYear() % 100),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: two(wall.getUTCMonth() + 1),
    M: String(wall.getUTCMonth() + 1),
    dd: two(wall.getUTCDate()),
    d: String(wall.getUTCDate()),
    EEEE: day,
    EEE: day.slice(0, 3),
    E: day.slice(0, 3),
    u: String(wall.getUTCDay() || 7),
    HH: two(hours),
    H: String(hours),
    hh: two(hours % 12 || 12),
    h: String(hours % 12 || 12),
    mm: two(wall.getUTCMinutes()),
    m: String(wall.getUTCMinutes()),
    ss: two(wall.getUTCSeconds()),
    s: String(wall.getUTCSeconds()),
    SSS: String(wall.getUTCMilliseconds()).padStart(3, '0'),
    a: hours < 12 ? 'AM' : 'PM',
    Z: zone(''),
    XXX: offset === 0 ? 'Z' : zone(':'),
    z: timeZone,
  };
  return pattern.replace(
    /'((?:[^']|'')*)'|yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|E|u|HH|H|hh|h|mm|m|ss|s|SSS|a|Z|XXX|z/g,
    (field, quoted) =>
      quoted === undefined
        ? (fields[field] ?? field)
        : quoted === ''
          ? "'"
          : String(quoted).replace(/''/g, "'"),
  );
}
