/** A goal that another view proposes for the sprint that is planned next; asked for once. */
let wished = '';

export function wishGoal(text: string): void {
  wished = text;
}

/** The goal that was wished for, which is then forgotten; '' for none. */
export function takeWishedGoal(): string {
  const text = wished;
  wished = '';
  return text;
}
