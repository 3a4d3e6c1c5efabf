/** What crosses between the view that adds from templates and the server; `../contract.ts` hands it on to the pages. */

/** The task templates of the Settings tab, each with the effort that is proposed for it. */
export type Templates = {
  /** The tab that items are added to; null where it is to be made. */
  readonly backlog: string | null;
  /** Where the templates are written; null where the usual ones hold. */
  readonly settings: string | null;
  readonly templates: readonly TaskTemplate[];
  /** Who items can be given to. */
  readonly owners: readonly string[];
};

export type TaskTemplate = {
  readonly key: string;
  readonly title: string;
  /** As the file's language names it; empty where the template has none. */
  readonly type: string;
  readonly skill: string;
  /** In hours: the median of the finished items of this type, or what the template says. */
  readonly effort: number | null;
  /** Where the effort comes from, in words, with its n. */
  readonly why: string;
};

export type TemplateRequest = { readonly items: readonly TemplateItem[] };

/** An item to add; type and class are those of the template. */
export type TemplateItem = {
  /** The template's key. */
  readonly template: string;
  readonly title: string;
  /** In hours; null where it is not known yet. */
  readonly effort: number | null;
  readonly skill: string;
  /** Empty where anybody may take it. */
  readonly owner: string;
};
