export default function Home() {
  return <h1>Aplomb</h1>;
}
