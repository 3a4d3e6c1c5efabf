/** What a file is by its first bytes. */
export type FileKind =
  | 'empty'
  | 'workbook'
  | 'zip'
  | 'encrypted'
  | 'oldExcel'
  | 'openDocument'
  | 'pdf'
  | 'image'
  | 'text';

const SIGNS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['oldExcel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** Tells a file by its content: a workbook that is named .csv is a workbook. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const sign = SIGNS.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (sign?.[0] === 'zip') {
    // Names in an archive stand there uncompressed.
    const names = new TextDecoder('latin1').decode(bytes);
    if (names.includes('xl/workbook.xml')) return 'workbook';
    return names.includes('application/vnd.oasis.opendocument') ? 'openDocument' : 'zip';
  }
  if (sign?.[0] === 'oldExcel') {
    // A workbook with a password is an encrypted package in the old container.
    return new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, bytes.length & ~1))
      .includes('EncryptedPackage')
      ? 'encrypted'
      : 'oldExcel';
  }
  return sign?.[0] ?? 'text';
}
