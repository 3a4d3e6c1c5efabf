import { o } from './library.ts';

type HelpBox = {
  props: {
    functionDescription: { name: string; args: { name: string; description: string }[] };
    argsToFocus: number[];
  };
  env: { model: { getters: { getLocale(): { formulaArgSeparator: string } } } };
};
type Part = { content: string; focused?: boolean };

/**
 * The call at the head of the help box. Arguments of a custom function stand there by their bare names: Sheets does
 * not know that one is optional. Those of the grid's own functions keep their brackets.
 */
export function showHelpAsSheets(): void {
  const helpBox = o.components.Composer.components.FunctionDescriptionProvider.prototype;
  const library = Object.getOwnPropertyDescriptor(helpBox, 'formulaHeaderContent')?.get;
  Object.defineProperty(helpBox, 'formulaHeaderContent', {
    get(this: HelpBox): Part[] {
      const { functionDescription, argsToFocus } = this.props;
      if (!('example' in functionDescription)) return library?.call(this) as Part[];
      const separator = `${this.env.model.getters.getLocale().formulaArgSeparator} `;
      const named = functionDescription.args.filter(
        (arg) => arg.description !== undefined && arg.name !== '',
      );
      const parts: Part[] = [{ content: `${functionDescription.name}(` }];
      named.forEach((arg, index) => {
        if (index > 0) parts.push({ content: separator });
        parts.push({ content: arg.name, focused: argsToFocus.includes(index) });
      });
      parts.push({ content: ')' });
      return parts;
    },
  });
}
