export { useFocusOn } from '../../store/useFocusOn';
