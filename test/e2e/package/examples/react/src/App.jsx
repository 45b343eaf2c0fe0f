import {useState} from 'react';
import 'fingerspell-input';

export function App() {
  const [word, setWord] = useState('');
  const [sent, setSent] = useState(null);
  const send = (form) => setSent(form.get('word'));
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
        oninput={(event) => setWord(event.target.value)}
      />
      <p>{word.length} letters</p>
      <button>Send</button>
      {sent !== null && <output>Sent: {sent}</output>}
    </form>
  );
}
