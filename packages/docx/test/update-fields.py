"""Opens a Word file in LibreOffice, updates every field, and writes its text: update-fields.py PORT IN OUT."""
import sys
import time
import uno
from com.sun.star.beans import PropertyValue

port, source, target = sys.argv[1:4]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(120):
    try:
        context = resolver.resolve(f"uno:pipe,name={port};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.25)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
hidden = PropertyValue(Name="Hidden", Value=True)
document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (hidden,))
document.TextFields.refresh()
document.refresh()
document.storeToURL(uno.systemPathToFileUrl(target), (PropertyValue(Name="FilterName", Value="Text"),))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
