import { o } from './library.ts';

type ComposerComponent = {
  props: { composerStore: { editionMode: string; currentContent: string } };
  contentHelper: { el: HTMLElement };
  onInput(event: InputEvent): void;
  processTabKey(event: KeyboardEvent, direction: string): void;
  processEnterKey(event: KeyboardEvent, direction: string): void;
  processContent(): void;
};

/**
 * The library writes what is typed into the cell's box with the next frame, and reads the box at the next key. A key
 * that comes before that frame would meet the old content: the box follows at once instead.
 */
export function followFastTyping(): void {
  const composer = o.components.Composer.prototype as unknown as ComposerComponent;
  const { onInput, processTabKey, processEnterKey } = composer;

  composer.onInput = function (this: ComposerComponent, event) {
    const { composerStore } = this.props;
    const begins = composerStore.editionMode === 'inactive';
    onInput.call(this, event);
    if (!begins || composerStore.editionMode === 'inactive') return;
    const box = this.contentHelper.el;
    box.textContent = composerStore.currentContent;
    window.getSelection()?.selectAllChildren(box);
    window.getSelection()?.collapseToEnd();
  };
  composer.processTabKey = function (this: ComposerComponent, event, direction) {
    processTabKey.call(this, event, direction);
    if (this.props.composerStore.editionMode !== 'inactive') this.processContent();
  };
  composer.processEnterKey = function (this: ComposerComponent, event, direction) {
    processEnterKey.call(this, event, direction);
    if (this.props.composerStore.editionMode !== 'inactive') this.processContent();
  };
}
