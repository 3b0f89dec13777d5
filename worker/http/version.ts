/** Version of the API's shapes; the rules have their own. The same as in package.json (a test compares them). */
export const apiVersion = '0.2.0';
