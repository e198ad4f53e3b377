import { NotHere } from "#components/desk/shell/not-here.tsx";

export default NotHere;
