import {css} from 'lit';

export const textFieldStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 2.6em;
    max-height: 3.9em;
    font-size: clamp(1.625rem, 1.1rem + 2vw, 2.5rem);
    font-weight: 500;
    line-height: 1.3;
    letter-spacing: 0.03em;
  }

  form {
    display: grid;
    position: relative;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }

  /* The same box for both, so that their lines break alike. No text-transform: with an ß, which it makes two letters of, Chrome misplaces the caret. */
  .under,
  .text {
    padding: 2px 6px;
    font: inherit;
    letter-spacing: inherit;
    overflow-wrap: anywhere;
    scrollbar-gutter: stable;
    scrollbar-width: thin;
    white-space: pre-wrap;
  }

  .under {
    min-height: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .text {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    overflow-y: auto;
    border: 0;
    border-radius: 10px;
    background: none;
    color: inherit;
    caret-color: var(--accent);
    resize: none;
  }

  .text:placeholder-shown {
    text-indent: 8px;
  }

  .text::placeholder {
    color: var(--muted);
    font-size: 0.75em;
    font-weight: 400;
    letter-spacing: 0;
    opacity: 1;
  }

  .caret {
    margin-inline: -1.5px;
    border-inline-start: 3px solid var(--accent);
    animation: blink 1.1s steps(1) infinite;
    visibility: visible;
  }

  form:focus-within .caret {
    visibility: hidden;
  }

  @keyframes blink {
    50% {
      border-color: transparent;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .caret {
      animation: none;
    }
  }

  @media (max-height: 700px) and (max-width: 599px) {
    :host {
      min-height: max(1.3em, 44px);
      max-height: max(1.3em, 44px);
    }
  }

  @media (min-width: 900px) {
    :host {
      min-height: 1.3em;
      max-height: 2.6em;
    }
  }

  @media (max-height: 560px) and (min-width: 600px) {
    :host {
      max-height: none;
      font-size: 1.5rem;
    }
  }
`;
