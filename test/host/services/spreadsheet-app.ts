import type { Context } from '../context.ts';
import { Service, ServiceError } from '../service.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { DataValidationBuilder } from './data-validation.ts';
import { enums } from './enums.ts';
import type { Range } from './range.ts';
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text.ts';
import type { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { Ui } from './ui.ts';

/** The global `SpreadsheetApp` */
export class SpreadsheetApp extends Service {
  readonly service = 'SpreadsheetApp';
  override readonly properties = enums;
  readonly #context: Context;
  constructor(context: Context) {
    super();
    this.#context = context;
  }
  getActive(): Spreadsheet {
    return new Spreadsheet(this.#context);
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }
  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }
  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }
  getCurrentCell(): Range {
    return this.getActive().getCurrentCell();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  openById(id: string): Spreadsheet {
    if (id !== this.#context.workbook.id)
      throw new ServiceError('You do not have permission to access the requested document.');
    return this.getActive();
  }
  getUi(): Ui {
    return new Ui(this.#context);
  }
  /** Brings the recalculation forward; the writes themselves are in place already. */
  flush(): void {
    this.#context.workbook.engine.evaluate();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
}
