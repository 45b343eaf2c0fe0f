import {css} from 'lit';

export const practiceScreenStyles = css`
  :host {
    display: block;
  }

  .part:focus {
    outline: none;
  }

  .exercises {
    margin-bottom: var(--gap);
  }

  .exercises .choice {
    background: var(--surface);
  }

  /* A word that is watched has the screen to itself. */
  .exercises:has(~ [data-under-way]) {
    display: none;
  }

  @media (min-width: 960px) and (min-height: 561px) {
    .part {
      max-height: calc(100dvh - var(--top-height) - 20px);
      overflow-y: auto;
      /* Room for shadows and for rings of focus. */
      margin: -6px;
      padding: 6px;
    }
  }
`;
