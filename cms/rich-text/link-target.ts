import { safeAddress } from '../../common/html.ts';

/** Before an address in a draft that is none, so that nobody takes it for the name of a document. */
const unchecked = 'unchecked:';

/** How an address stands in a file. */
export function addressInFile(address: string): string {
  return safeAddress(address) === undefined ? `${unchecked}${address}` : address;
}

/** The address of a draft that {@link addressInFile} has marked. */
export function uncheckedAddress(inFile: string): string {
  return inFile.startsWith(unchecked) ? inFile.slice(unchecked.length) : inFile;
}
