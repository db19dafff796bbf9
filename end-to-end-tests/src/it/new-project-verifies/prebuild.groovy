File document = new File(sharedSpecs, 'petclinic.yml')
if (!document.file) {
    throw new FileNotFoundException(
            "This build needs the shared documents beside the checkout: there is no ${document.canonicalPath}.")
}
true
