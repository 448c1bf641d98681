import './brand.css';

/** The mark of the site, which names whatever stands beside it: the roof of a mill, with one window lit. */
export function Icon() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" width="24" height="24" role="img" aria-label="Bruket">
      <path className="brand-mark__mill" d="M2 29V13l9-8v8l9-8v8l9-8v24z" />
      <path className="brand-mark__window" d="M8 19h6v10H8z" />
    </svg>
  );
}

/** Above the form to sign in. */
export function Logo() {
  return (
    <span className="brand-logo">
      <Icon />
      <span aria-hidden="true">Bruket</span>
    </span>
  );
}
