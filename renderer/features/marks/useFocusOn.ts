export { useFocusOn } from '../../store/base/useFocusOn';
