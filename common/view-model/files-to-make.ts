/** A file that goes with a page and is made of data by a template of the site, such as a PDF. */
export interface FileToMake {
  /** Where readers find it. */
  address: string;
  /** Which of `site/typeset/` makes it: a PDF, or a JPEG. */
  template: FileTemplate;
  /** All that it says and shows; pictures by their addresses. The same data makes the same file. */
  data: Record<string, unknown>;
}

export type FileTemplate = 'document' | 'share';
