/** Pays, and may know nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package unruly.payment;
