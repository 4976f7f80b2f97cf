export { default as Spinner } from './components/Spinner.svelte';
