import {useState} from 'react';
import 'fingerspell-input/react';

export function App() {
  const [word, setWord] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const send = (form: FormData) => {
    setSent(String(form.get('word')));
    setWord('');
  };
  return (
    <form action={send}>
      <label htmlFor="word">A word</label>
      <fingerspell-input
        id="word"
        name="word"
        required
        pause="none"
        assets-url="./fingerspell/"
        value={word}
        onInput={(event) => setWord(event.currentTarget.value)}
      />
      <p>{word.length} letters</p>
      <button>Send</button>
      {sent !== null && <output>Sent: {sent}</output>}
    </form>
  );
}
