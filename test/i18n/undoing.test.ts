import { describe, expect, test } from 'vitest';
import * as say from '../../src/i18n/sentences/undoing.ts';

describe('someone who gave no name', () => {
  const logged = say.unnamedUser('fr', 'AB12');

  test('is a colleague to others, in the reader’s language, whatever language the log was written in', () => {
    expect(say.someoneDid('fr', logged, 'Nouveau sprint')).toMatch(/^Un collègue \(AB12\) vient de faire/);
    expect(say.someoneDid('en', logged, 'New sprint')).toMatch(/^A colleague \(AB12\) has just done/);
    expect(say.someoneIsWriting('fr', say.unnamedUser('en', 'AB12'), 'Clore le sprint')).toMatch(
      /^Un collègue \(AB12\) est en train/,
    );
  });

  test('has an article inside a sentence, which may be about the reader', () => {
    expect(say.undoes('fr', 'Nouveau sprint', logged)).toMatch(/fait par l’utilisateur AB12\.$/);
    expect(say.undoes('en', 'New sprint', logged)).toMatch(/done by user AB12\.$/);
  });

  test('a name that was given stands as it is', () => {
    expect(say.someoneUndid('fr', 'Ana', 'Nouveau sprint')).toMatch(/^Ana vient d’annuler/);
  });
});
