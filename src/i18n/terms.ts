import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import type { Term } from '../domain/retro/themes.ts';
import { foldText } from '../domain/table/names.ts';
import type { Language } from './text.ts';

/**
 * What every retrospective is full of, and what therefore makes no theme: praise and blame, amounts, times, and the
 * words for the sprint itself.
 */
const commonplaces: Readonly<Record<Language, string>> = {
  fr: `sprint équipe tâche membre travail sein bon bonne bien mal très trop plus moins beaucoup peu quelques certain
    plusieurs tout toujours jamais encore déjà être avoir faire fait peut pourrait pouvoir devoir doit falloir aller
    mettre reste prendre prend pris donner jour semaine mois temps heure fois lors afin ainsi comme sans sous sur entre
    vers chaque autre nouveau nouvelle grand petit long longue court global globalement légèrement vraiment cela celui
    ceux car donc alors quand aussi puisque nécessaire possible manque problème difficile difficulté faible lent rapide
    léger efficace améliorer amélioration après avant pendant assez rapport cas etc dernier prochain aucun premier prévu prévoir`,
  en: `sprint team task member work good great well bad very too much many more less few some several all every always
    never still already make made do done get got use take took go went need want able can could would should may might
    one two first last new old big small long short day week month time hour minute lot way thing issue problem
    difficult hard easy slow fast quick also like even just after before during enough better best improve date`,
};

/** The word alone: without what is elided before it (`l’estimation`), compounds with a particle in one (`stand-up`). */
const WORD = /\p{L}[\p{L}\p{M}]+(?:-\p{L}{2,3}\b)?/gu;

type Vocabulary = { readonly stop: ReadonlySet<string>; readonly common: ReadonlySet<string> };

const stemmers: Readonly<Record<Language, (word: string) => string>> = { fr: frenchStem, en: englishStem };
const stopWords: Readonly<Record<Language, readonly string[]>> = {
  fr: frenchStopWords,
  en: englishStopWords,
};
const vocabularies = new Map<Language, Vocabulary>();

/** Made when it is first asked for: every cell loads the bundle, few read notes. */
function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const vocabulary = {
    stop: new Set(stopWords[language].map(foldText)),
    common: new Set(commonplaces[language].split(/\s+/).map((word) => stemOf(word, language))),
  };
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

function stemOf(word: string, language: Language): string {
  return foldText(stemmers[language](word.toLowerCase().replace('-', '')));
}

/**
 * The words of a note that can make it part of a theme, each with its stem (Snowball's for the note's language, without
 * accents): stop words and the commonplaces of retrospectives are left out.
 *
 * @param otherwise the language to take where the note's own words do not tell
 */
export function termsOf(note: string, otherwise: Language): Term[] {
  const words = note.match(WORD) ?? [];
  const language = languageOfWords(words, otherwise);
  const { stop, common } = vocabularyOf(language);
  return words.flatMap((word): Term[] => {
    const folded = foldText(word);
    if (folded.length < 3 || stop.has(folded)) return [];
    const stem = stemOf(word, language);
    return common.has(stem) ? [] : [{ stem, word }];
  });
}

/** The language whose stop words a note has more of. */
function languageOfWords(words: readonly string[], otherwise: Language): Language {
  const hits = (language: Language) =>
    words.filter((word) => vocabularyOf(language).stop.has(foldText(word))).length;
  const [french, english] = [hits('fr'), hits('en')];
  return french === english ? otherwise : french > english ? 'fr' : 'en';
}
