export const frenchOf = (text: string): string => text;
