/** What an action cannot do, said in the user's language: the page shows the sentence as it stands. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}
