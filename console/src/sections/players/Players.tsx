import { useParams } from 'react-router';
import { Player } from './Player';
import { Search } from './Search';

export default function Players() {
  const { first, second } = useParams();
  return first ? <Player key={first} id={first} tab={second} /> : <Search />;
}
