import type { FileTemplate } from './view-model/files-to-make.ts';

/** What the file of a template is called in the folder of its page. @param slug the last part of the page's address */
const names: Record<FileTemplate, (slug: string) => string> = {
  document: (slug) => `${slug}.pdf`,
  share: () => 'share.jpg',
};

/** @example madeFileAddress('document', '/guider/elen/') // '/guider/elen/elen.pdf' */
export function madeFileAddress(template: FileTemplate, page: string): string {
  return `${page}${names[template](page.split('/').at(-2) ?? '')}`;
}

/** The addresses of all files that may be made for a page. */
export function madeFileAddresses(page: string): string[] {
  return (Object.keys(names) as FileTemplate[]).map((template) => madeFileAddress(template, page));
}

/** The page that a made file belongs to. @example pageOfMadeFile('/guider/elen/elen.pdf') // '/guider/elen/' */
export function pageOfMadeFile(address: string): string | undefined {
  const page = address.slice(0, address.lastIndexOf('/') + 1);
  return madeFileAddresses(page).includes(address) ? page : undefined;
}
