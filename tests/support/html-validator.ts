import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/**
 * Conformance to the HTML standard, and beyond it what the validator's makers recommend for readers with
 * assistive technology. https://html-validate.org/rules/
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Suggestions below a field are WAI-ARIA's pattern "combobox" and no <select>.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // How the source is laid out matters to nobody.
      'no-trailing-whitespace': 'off',
      // The standard lets an id begin with any sign, and headings may begin with a number.
      'valid-id': ['error', { relaxed: true }],
      // Boxes of one group send their values under one name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // Scripts and styles come from the site itself and change their address with their content.
      'require-sri': 'off',
      // The filters of the search work as they are ticked; without script they are not there.
      'wcag/h32': 'off',
      // How a line with a telephone number breaks is up to the style sheet.
      'tel-non-breaking': 'off',
      // Editors decide how long a headline is.
      'long-title': 'off',
    },
  }),
);

/** What is wrong with a page, one sentence each. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const place = html.split('\n')[line - 1]?.slice(Math.max(column - 40, 0), column + 60);
      return `${message} (${ruleId}), at: ${place}`;
    }),
  );
}
